# op basis.xml
s/64\.50/64.505/
