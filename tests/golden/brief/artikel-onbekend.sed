# op basis.xml
s/artikel="31" lid="2" onderdeel="m"/artikel="931"/
