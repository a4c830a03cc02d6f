<?xml version="1.0" encoding="UTF-8"?>
<!--
  The versions of a regulation through time. Made from
    <u:tijdlijn id titel organisatie bekend-op vandaag voorbeeld="ja|nee">
      <u:tijdvak vanaf tot? ingetrokken="ja|nee" berekenbaar="ja|nee"><u:besluit .../>*</u:tijdvak>*      by date; tot: the last day
      <u:besluit .../>*                                                                                   all of them
    </u:tijdlijn>
  besluit: see besluiten.xsl. The picture (klaar:tijdlijn) is drawn by the outputs that can show one; the list says the same.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:u="urn:klaar:uitvoer" xmlns:k="urn:klaar:functies" exclude-result-prefixes="u k">

  <xsl:include href="besluiten.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="tijdlijn" select="/u:tijdlijn"/>

  <xsl:template match="/">
    <html lang="nl">
      <head>
        <title>Tijdlijn: <xsl:value-of select="$tijdlijn/@titel"/></title>
        <xsl:for-each select="$tijdlijn">
          <meta name="regeling" content="{@id}"/>
          <meta name="bekend-op" content="{@bekend-op}"/>
        </xsl:for-each>
      </head>
      <body>
        <main>
          <h1>Tijdlijn: <xsl:value-of select="$tijdlijn/@titel"/></h1>
          <p>Dit zijn alle versies van deze regeling, zoals bekend op <xsl:call-template name="datum"><xsl:with-param name="iso" select="$tijdlijn/@bekend-op"/></xsl:call-template>.</p>
          <xsl:if test="$tijdlijn/@voorbeeld = 'ja'"><p>Dit is een voorbeeld om te laten zien hoe Klaar werkt.</p></xsl:if>
          <p><img src="klaar:tijdlijn" alt="Tijdlijn met {count($tijdlijn/u:tijdvak)} versies. De lijst hieronder zegt hetzelfde in woorden."/></p>
          <xsl:apply-templates select="$tijdlijn/u:tijdvak"/>
          <xsl:if test="$tijdlijn/u:besluit">
            <section>
              <h2>Besluiten</h2>
              <xsl:call-template name="geschiedenis"><xsl:with-param name="besluiten" select="$tijdlijn/u:besluit"/></xsl:call-template>
            </section>
          </xsl:if>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="u:tijdvak">
    <section>
      <h2>
        <xsl:choose>
          <xsl:when test="@tot != ''">Van </xsl:when>
          <xsl:otherwise>Vanaf </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="@vanaf"/></xsl:call-template>
        <xsl:if test="@tot != ''">
          <xsl:text> tot en met </xsl:text>
          <xsl:call-template name="datum"><xsl:with-param name="iso" select="@tot"/></xsl:call-template>
        </xsl:if>
        <xsl:if test="@ingetrokken = 'ja'">: ingetrokken</xsl:if>
      </h2>
      <xsl:apply-templates select="." mode="nu"/>
      <xsl:if test="@berekenbaar = 'nee'"><p class="let-op">Deze tekst is niet te berekenen: besluiten in dit tijdvak spreken elkaar tegen.</p></xsl:if>
      <xsl:if test="u:besluit"><ul><xsl:apply-templates select="u:besluit"/></ul></xsl:if>
    </section>
  </xsl:template>

  <!-- Days compare as numbers: 20260401. -->
  <xsl:template match="u:tijdvak" mode="nu">
    <xsl:variable name="vandaag" select="number(translate($tijdlijn/@vandaag, '-', ''))"/>
    <xsl:if test="not(@ingetrokken = 'ja') and number(translate(@vanaf, '-', '')) &lt;= $vandaag and (not(@tot != '') or number(translate(@tot, '-', '')) &gt;= $vandaag)">
      <p><strong>Deze versie geldt vandaag.</strong></p>
    </xsl:if>
    <xsl:if test="number(translate(@vanaf, '-', '')) &gt; $vandaag"><p>Dit tijdvak is nog niet begonnen.</p></xsl:if>
  </xsl:template>

  <xsl:template match="u:besluit">
    <li>
      <p>
        <strong><xsl:value-of select="@titel"/></strong>
        <xsl:text>. Vastgesteld op </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="@vastgesteld"/></xsl:call-template>
        <xsl:text>, bekendgemaakt op </xsl:text>
        <xsl:apply-templates select="." mode="bekendgemaakt"/>
        <xsl:text>, in werking op </xsl:text>
        <xsl:apply-templates select="." mode="inwerking"/>
        <xsl:text>.</xsl:text>
        <xsl:if test="@deel-vanaf != ''">
          <xsl:text> Een deel geldt vanaf </xsl:text>
          <xsl:call-template name="datum"><xsl:with-param name="iso" select="@deel-vanaf"/></xsl:call-template>
          <xsl:text>.</xsl:text>
        </xsl:if>
      </p>
      <xsl:if test="@reden != ''"><p>Reden: <xsl:value-of select="@reden"/></p></xsl:if>
      <xsl:if test="@afgesteld != ''"><p><xsl:apply-templates select="." mode="afstel"/></p></xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
