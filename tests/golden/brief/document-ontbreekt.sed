# op basis.xml
