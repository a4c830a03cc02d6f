# op basis.xml
s/<mandaat>consulent/<mandaat>portier/
