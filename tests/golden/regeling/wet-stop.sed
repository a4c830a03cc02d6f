# op wet.xml
