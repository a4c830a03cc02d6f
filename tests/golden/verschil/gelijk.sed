# op basis.xml
#
