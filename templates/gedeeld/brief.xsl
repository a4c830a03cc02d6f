<?xml version="1.0" encoding="UTF-8"?>
<!--
  The frame of every letter. A kind imports this file and fills in modes on b:beschikking:
    kop (one sentence: the decision)   besluit, waarom, bedragen, betekent, doen (blocks: p, ul, ol, table, h3)
    onderwerp (a few words)            wijzigingen, bezwaar-extra, bedragen-kop, doen-kop (have a default)
  A mode that gives nothing leaves its section out.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:include href="personen.xsl"/>
  <xsl:include href="briefhoofd.xsl"/>
  <xsl:include href="woorden.xsl"/>
  <xsl:include href="motivering.xsl"/>
  <xsl:include href="bezwaar.xsl"/>
  <xsl:include href="slot.xsl"/>
  <xsl:include href="bijstand.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Known everywhere. -->
  <xsl:variable name="brief" select="/b:beschikking"/>
  <xsl:variable name="gegevens" select="$brief/b:gegevens"/>
  <xsl:variable name="uitkomst" select="normalize-space($brief/b:uitkomst)"/>
  <xsl:variable name="besluitdatum" select="normalize-space($brief/b:besluitdatum)"/>
  <xsl:variable name="verzenddatum" select="normalize-space($brief/b:verzenddatum)"/>
  <xsl:variable name="paar" select="boolean($brief/b:partner)"/>
  <xsl:variable name="org" select="k:organisatie()"/>

  <xsl:template match="/">
    <xsl:variable name="kop"><xsl:apply-templates select="$brief" mode="kop"/></xsl:variable>
    <html lang="nl">
      <head>
        <title><xsl:value-of select="normalize-space($kop)"/></title>
        <meta name="author" content="{$org/o:naam}"/>
        <meta name="zaaknummer" content="{normalize-space($brief/b:zaaknummer)}"/>
        <meta name="soort" content="{$brief/@soort}"/>
      </head>
      <body>
        <xsl:call-template name="briefhoofd"/>
        <main>
          <h1><xsl:copy-of select="$kop"/></h1>
          <p class="aanhef"><xsl:call-template name="aanhef"/></p>
          <section class="besluit"><xsl:apply-templates select="$brief" mode="besluit"/></section>
          <xsl:call-template name="waarom"/>
          <xsl:call-template name="deel">
            <xsl:with-param name="soort">bedragen</xsl:with-param>
            <xsl:with-param name="kop"><xsl:apply-templates select="$brief" mode="bedragen-kop"/></xsl:with-param>
            <xsl:with-param name="inhoud"><xsl:apply-templates select="$brief" mode="bedragen"/></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="deel">
            <xsl:with-param name="kop">Wat betekent dit voor u?</xsl:with-param>
            <xsl:with-param name="inhoud"><xsl:apply-templates select="$brief" mode="betekent"/></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="deel">
            <xsl:with-param name="soort">plichten</xsl:with-param>
            <xsl:with-param name="kop"><xsl:apply-templates select="$brief" mode="doen-kop"/></xsl:with-param>
            <xsl:with-param name="inhoud"><xsl:apply-templates select="$brief" mode="doen"/></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="deel">
            <xsl:with-param name="soort">wijzigingen</xsl:with-param>
            <xsl:with-param name="kop">Wat als er iets verandert?</xsl:with-param>
            <xsl:with-param name="inhoud"><xsl:apply-templates select="$brief" mode="wijzigingen"/></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="grondslag"/>
          <xsl:call-template name="bezwaar"/>
          <xsl:call-template name="vragen"/>
          <xsl:call-template name="ondertekening"/>
          <xsl:call-template name="kopie"/>
          <xsl:call-template name="bijlagen"/>
          <xsl:call-template name="deel">
            <xsl:with-param name="soort">bijlagen</xsl:with-param>
            <xsl:with-param name="kop"><xsl:apply-templates select="$brief" mode="overzicht-kop"/></xsl:with-param>
            <xsl:with-param name="inhoud"><xsl:apply-templates select="$brief" mode="overzicht"/></xsl:with-param>
          </xsl:call-template>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- A section with its heading; nothing when it has no words. -->
  <xsl:template name="deel">
    <xsl:param name="soort"/>
    <xsl:param name="kop"/>
    <xsl:param name="inhoud"/>
    <xsl:if test="normalize-space($inhoud) != ''">
      <section>
        <xsl:if test="$soort != ''"><xsl:attribute name="class"><xsl:value-of select="normalize-space($soort)"/></xsl:attribute></xsl:if>
        <h2><xsl:copy-of select="$kop"/></h2>
        <xsl:copy-of select="$inhoud"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Defaults of the modes. A letter without a decision is never written. -->
  <xsl:template match="b:beschikking" mode="kop">
    <xsl:message terminate="yes">Het sjabloon van deze soort brief heeft geen kop voor deze uitkomst.</xsl:message>
  </xsl:template>
  <xsl:template match="b:beschikking" mode="besluit">
    <xsl:message terminate="yes">Het sjabloon van deze soort brief heeft geen besluit voor deze uitkomst.</xsl:message>
  </xsl:template>
  <xsl:template match="b:beschikking" mode="waarom"/>
  <xsl:template match="b:beschikking" mode="bedragen"/>
  <xsl:template match="b:beschikking" mode="betekent"/>
  <xsl:template match="b:beschikking" mode="doen"/>
  <!-- A table too long to stand between the sentences: at the very end. -->
  <xsl:template match="b:beschikking" mode="overzicht"/>
  <xsl:template match="b:beschikking" mode="overzicht-kop">Overzicht</xsl:template>
  <xsl:template match="b:beschikking" mode="bezwaar-extra"/>
  <xsl:template match="b:beschikking" mode="bedragen-kop">Hoe rekenen wij?</xsl:template>
  <xsl:template match="b:beschikking" mode="doen-kop">Wat moet u doen?</xsl:template>

  <xsl:template match="b:beschikking" mode="wijzigingen">
    <p>U moet veranderingen meteen aan ons doorgeven. Bijvoorbeeld als:</p>
    <ul>
      <li>u gaat verhuizen of samenwonen;</li>
      <li>iemand bij u komt wonen of weggaat;</li>
      <li>u werk, geld of een erfenis krijgt;</li>
      <li>u een opleiding gaat doen;</li>
      <li>u op vakantie of naar het buitenland gaat.</li>
    </ul>
    <p>
      <xsl:text>Bel of mail ons, of ga naar </xsl:text>
      <a href="{$org/o:contact/o:website}"><xsl:value-of select="substring-after($org/o:contact/o:website, '://')"/></a>
      <xsl:text>. Het gaat om alles wat invloed kan hebben op uw bijstand. Twijfelt u? Bel ons dan even. Geeft u iets niet door? Dan krijgt u misschien te veel bijstand. Dat geld moet u terugbetalen en u kunt een boete krijgen.</xsl:text>
    </p>
  </xsl:template>
</xsl:stylesheet>
