# op basis.xml
s/<plaats>Vroomshoop/<plaats>/
