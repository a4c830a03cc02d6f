<?xml version="1.0" encoding="UTF-8"?>
<!--
  The layout of a website text, for every topic. The topic comes filled in: words in <t>, days in <tijd>, its sources in <bron>.
  The question is the title, the answer comes first, the sources come last.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:w="urn:klaar:pagina" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="w k o">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="org" select="k:organisatie()"/>

  <xsl:template match="/w:pagina">
    <xsl:variable name="vraag"><xsl:apply-templates select="w:vraag/node()"/></xsl:variable>
    <html lang="nl">
      <head>
        <title><xsl:value-of select="normalize-space($vraag)"/></title>
        <meta name="author" content="{$org/o:naam}"/>
        <meta name="robots" content="index"/>
        <meta name="onderwerp" content="{@onderwerp}"/>
        <meta name="organisatie" content="{@organisatie}"/>
        <meta name="geldig-op" content="{@geldig-op}"/>
        <meta name="bekend-op" content="{@bekend-op}"/>
        <xsl:variable name="bronnen"><xsl:for-each select="w:bronnen/w:bron"><xsl:if test="position() != 1">; </xsl:if><xsl:value-of select="@meta"/></xsl:for-each></xsl:variable>
        <xsl:if test="w:bronnen/w:bron"><meta name="bron" content="{$bronnen}"/></xsl:if>
      </head>
      <body>
        <main>
          <h1><xsl:copy-of select="$vraag"/></h1>
          <xsl:apply-templates select="w:antwoord/*"/>
          <xsl:apply-templates select="w:deel | w:contact"/>
          <xsl:apply-templates select="w:bronnen[w:bron]"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="w:deel">
    <section>
      <h2><xsl:apply-templates select="w:kop/node()"/></h2>
      <xsl:apply-templates select="*[not(self::w:kop)]"/>
    </section>
  </xsl:template>

  <xsl:template match="w:contact">
    <section class="vragen">
      <h2>Hebt u vragen?</h2>
      <p>
        <xsl:text>Bel ons op </xsl:text>
        <a href="tel:{translate($org/o:contact/o:telefoon, ' ', '')}"><xsl:value-of select="$org/o:contact/o:telefoon"/></a>
        <xsl:text>. Dat kan </xsl:text>
        <xsl:value-of select="$org/o:contact/o:openingstijden"/>
        <xsl:text>. Mailen mag ook, naar </xsl:text>
        <a href="mailto:{normalize-space($org/o:contact/o:email)}"><xsl:value-of select="$org/o:contact/o:email"/></a>
        <xsl:text>.</xsl:text>
      </p>
      <p>
        <xsl:text>U kunt ook langskomen. Ons adres is </xsl:text>
        <xsl:for-each select="$org/o:contact/o:balie/o:regel">
          <xsl:value-of select="."/>
          <xsl:if test="position() != last()">, </xsl:if>
        </xsl:for-each>
        <xsl:text>.</xsl:text>
      </p>
      <xsl:for-each select="$org/o:contact/o:hulp"><p><xsl:value-of select="."/></p></xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="w:bronnen">
    <section class="grondslag">
      <h2>Waar staat dit?</h2>
      <ul>
        <xsl:for-each select="w:bron"><li><xsl:value-of select="."/></li></xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- The author's own elements. -->
  <xsl:template match="w:p"><p><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="w:let-op"><p class="let-op"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="w:ul"><ul><xsl:apply-templates select="*"/></ul></xsl:template>
  <xsl:template match="w:ol"><ol><xsl:apply-templates select="*"/></ol></xsl:template>
  <xsl:template match="w:li"><li><xsl:apply-templates/></li></xsl:template>
  <xsl:template match="w:strong"><strong><xsl:apply-templates/></strong></xsl:template>
  <xsl:template match="w:em"><em><xsl:apply-templates/></em></xsl:template>
  <xsl:template match="w:a"><a href="{@href}"><xsl:apply-templates/></a></xsl:template>

  <!-- What was filled in. -->
  <xsl:template match="w:t"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="w:tijd"><time datetime="{@dag}"><xsl:value-of select="."/></time></xsl:template>
</xsl:stylesheet>
