# op basis.xml
s/<uitkomst>vrij/<uitkomst>gratis/
