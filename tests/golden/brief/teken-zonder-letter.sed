# op basis.xml
s/Winterjas van uw zus/Winterjas 漢字/
