# op basis.xml
s/ artikel="31"//
