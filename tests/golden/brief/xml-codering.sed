# op basis.xml
s/Schuttert/Sch\xfcttert/
