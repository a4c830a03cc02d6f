# op basis.xml
s/Winterjas/Winter\x01jas/
