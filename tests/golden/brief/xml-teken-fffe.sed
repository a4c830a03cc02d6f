# op basis.xml
s/Winterjas/Winter\xef\xbf\xbejas/
