# op basis.xml
s/Schuttert-Brinks/Sch\&uuml;ttert/
