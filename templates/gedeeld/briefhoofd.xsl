<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands above the letter: logo, sender, address window, reference block. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template name="briefhoofd">
    <header class="briefhoofd">
      <p><img class="logo" src="{$org/o:huisstijl/o:logo/@bestand}" alt="{$org/o:huisstijl/o:logo/@alt}"/></p>
      <address class="afzender">
        <p>
          <xsl:value-of select="$org/o:naam"/>
          <xsl:for-each select="$org/o:adres/o:regel"><br/><xsl:value-of select="."/></xsl:for-each>
        </p>
      </address>
    </header>
    <xsl:call-template name="geadresseerde"/>
    <dl class="kenmerken">
      <dt>Datum</dt>
      <dd><xsl:apply-templates select="$brief/b:verzenddatum" mode="datum"/></dd>
      <dt>Zaaknummer</dt>
      <dd><xsl:value-of select="$brief/b:zaaknummer"/></dd>
      <dt>Behandeld door</dt>
      <dd><xsl:value-of select="$brief/b:behandelaar/b:naam"/></dd>
      <dt>Telefoon</dt>
      <dd><xsl:value-of select="$brief/b:behandelaar/b:telefoon"/></dd>
      <xsl:if test="$brief/b:bijlagen">
        <dt>Bijlagen</dt>
        <dd><xsl:value-of select="count($brief/b:bijlagen/b:bijlage)"/></dd>
      </xsl:if>
    </dl>
  </xsl:template>
</xsl:stylesheet>
