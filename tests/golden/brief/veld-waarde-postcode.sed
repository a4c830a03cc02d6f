# op basis.xml
s/7681 XX/7681xx/
