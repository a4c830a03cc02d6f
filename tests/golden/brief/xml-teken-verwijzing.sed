# op basis.xml
s/Winterjas/Winter\&#1;jas/
