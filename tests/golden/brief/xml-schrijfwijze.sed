# op basis.xml
s/lid="2"/lid=2/
