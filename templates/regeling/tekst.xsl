<?xml version="1.0" encoding="UTF-8"?>
<!--
  The text of a regulation (STOP's elements, namespace s) as XHTML. Included by regeling.xsl and wijzigingen.xsl.
  Numbers of the law (LidNummer, LiNummer) are text: data-label on an item, never counted by a list.
  A division, article, paragraph (lid), part (Li) and term keeps its eId as id. A heading has the rank of its depth, h4 at
  most; no rank is skipped. Modes: none (blocks), regel (inline), kop (heading), plat (words without marks).
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:s="https://standaarden.overheid.nl/stop/imop/tekst/" xmlns:u="urn:klaar:uitvoer" xmlns:k="urn:klaar:functies" exclude-result-prefixes="s u k">

  <xsl:include href="tabel.xsl"/>
  <xsl:include href="noten.xsl"/>

  <!-- What a reference can lead to: all of these are in the result with their id. -->
  <xsl:key name="plaats" match="s:Boek|s:Deel|s:Hoofdstuk|s:Titel|s:Afdeling|s:Paragraaf|s:Subparagraaf|s:Subsubparagraaf|s:Artikel|s:Lid|s:Li|s:Begrip|s:Bijlage|s:Divisie" use="@eId"/>
  <xsl:key name="afwijking" match="u:afwijking" use="@eid"/>

  <xsl:template match="s:*"><xsl:apply-templates select="s:*"/></xsl:template>
  <xsl:template match="s:Kop"/>

  <xsl:template name="id"><xsl:if test="@eId"><xsl:attribute name="id"><xsl:value-of select="@eId"/></xsl:attribute></xsl:if></xsl:template>

  <!-- Divisions, annexes, explanatory notes. -->

  <xsl:template match="s:Boek|s:Deel|s:Hoofdstuk|s:Titel|s:Afdeling|s:Paragraaf|s:Subparagraaf|s:Subsubparagraaf|s:Bijlage|s:Divisie">
    <section>
      <xsl:call-template name="id"/>
      <xsl:if test="self::s:Bijlage and $lang"><xsl:attribute name="class">nieuwe-pagina</xsl:attribute></xsl:if>
      <xsl:call-template name="kop"/>
      <xsl:call-template name="afwijking"/>
      <xsl:apply-templates select="s:*"/>
    </section>
  </xsl:template>

  <xsl:template match="s:Toelichting|s:AlgemeneToelichting|s:ArtikelgewijzeToelichting">
    <section class="toelichting">
      <xsl:call-template name="id"/>
      <xsl:if test="$lang and not(parent::s:Toelichting)"><xsl:attribute name="class">toelichting nieuwe-pagina</xsl:attribute></xsl:if>
      <xsl:call-template name="kop"/>
      <xsl:apply-templates select="s:*"/>
    </section>
  </xsl:template>

  <xsl:template match="s:Divisietekst|s:InleidendeTekst">
    <section>
      <xsl:if test="s:Kop"><xsl:call-template name="kop"/></xsl:if>
      <xsl:apply-templates select="s:*"/>
      <xsl:call-template name="noten"/>
    </section>
  </xsl:template>

  <xsl:template match="s:Aanhef"><section><xsl:apply-templates select="s:*"/><xsl:call-template name="noten"/></section></xsl:template>
  <xsl:template match="s:Sluiting"><section class="samen"><xsl:apply-templates select="s:*"/><xsl:call-template name="noten"/></section></xsl:template>

  <!-- Headings. -->

  <xsl:template name="kop">
    <xsl:variable name="rang" select="count(ancestor::*[local-name(*[1]) = 'Kop' or self::s:Toelichting])"/>
    <xsl:choose>
      <xsl:when test="$rang = 0"><h2><xsl:apply-templates select="." mode="kop"/></h2></xsl:when>
      <xsl:when test="$rang = 1"><h3><xsl:apply-templates select="." mode="kop"/></h3></xsl:when>
      <xsl:otherwise><h4><xsl:apply-templates select="." mode="kop"/></h4></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="not(self::s:Artikel or self::s:Divisietekst or self::s:InleidendeTekst)"><xsl:call-template name="noten-kop"/></xsl:if>
  </xsl:template>

  <xsl:template match="s:*" mode="kop">
    <xsl:choose>
      <xsl:when test="s:Kop/s:*">
        <xsl:for-each select="s:Kop/s:*">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates select="." mode="regel"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="self::s:Toelichting">Toelichting</xsl:when>
      <xsl:when test="self::s:AlgemeneToelichting">Algemene toelichting</xsl:when>
      <xsl:when test="self::s:ArtikelgewijzeToelichting">Artikelsgewijze toelichting</xsl:when>
      <xsl:when test="self::s:Bijlage">Bijlage</xsl:when>
      <xsl:otherwise>[zonder opschrift]</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Its words, for a table of contents. -->
  <xsl:template match="s:*" mode="kop-plat">
    <xsl:choose>
      <xsl:when test="s:Kop/s:*">
        <xsl:for-each select="s:Kop/s:*">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates select="." mode="plat"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="kop"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="s:Vervallen"> [vervallen]</xsl:if>
    <xsl:if test="s:Gereserveerd"> [gereserveerd]</xsl:if>
  </xsl:template>

  <xsl:template match="s:*" mode="plat"><xsl:apply-templates mode="plat"/></xsl:template>
  <xsl:template match="s:Noot|s:Nootref" mode="plat"/>
  <xsl:template match="s:br" mode="plat"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="text()" mode="plat"><xsl:value-of select="."/></xsl:template>

  <!-- Articles and paragraphs. -->

  <xsl:template match="s:Artikel">
    <article class="artikel">
      <xsl:call-template name="id"/>
      <xsl:if test="s:Kop/s:*"><xsl:call-template name="kop"/></xsl:if>
      <xsl:call-template name="afwijking"/>
      <xsl:choose>
        <xsl:when test="s:Lid/s:LidNummer">
          <xsl:apply-templates select="s:*[not(self::s:Lid)][not(preceding-sibling::s:Lid)]"/>
          <ol class="leden"><xsl:apply-templates select="s:Lid"/></ol>
          <xsl:apply-templates select="s:*[not(self::s:Lid)][preceding-sibling::s:Lid]"/>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="s:*" mode="los"/></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="noten"/>
    </article>
  </xsl:template>

  <xsl:template match="s:Lid">
    <li>
      <xsl:call-template name="id"/>
      <xsl:call-template name="label"><xsl:with-param name="nummer" select="s:LidNummer"/></xsl:call-template>
      <xsl:apply-templates select="s:*[not(self::s:LidNummer)]"/>
      <xsl:call-template name="afwijking"/>
    </li>
  </xsl:template>

  <!-- An article whose paragraphs have no numbers has no list of them. -->
  <xsl:template match="s:*" mode="los"><xsl:apply-templates select="."/></xsl:template>
  <xsl:template match="s:Lid" mode="los">
    <section><xsl:call-template name="id"/><xsl:apply-templates select="s:*"/><xsl:call-template name="afwijking"/></section>
  </xsl:template>

  <xsl:template name="label">
    <xsl:param name="nummer"/>
    <xsl:variable name="woorden" select="normalize-space($nummer)"/>
    <xsl:if test="$woorden != ''"><xsl:attribute name="data-label"><xsl:value-of select="$woorden"/></xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template match="s:Vervallen"><p><em>[vervallen]</em></p></xsl:template>
  <xsl:template match="s:Gereserveerd"><p><em>[gereserveerd]</em></p></xsl:template>

  <!-- Since when, where that differs from the rest. -->
  <xsl:template name="afwijking">
    <xsl:variable name="wat" select="."/>
    <xsl:if test="@eId">
      <xsl:for-each select="key('afwijking', @eId)">
        <p class="klein"><em>
          <xsl:choose>
            <xsl:when test="$wat/s:Vervallen">Vervallen met ingang van </xsl:when>
            <xsl:otherwise><xsl:apply-templates select="$wat" mode="dit"/><xsl:text> geldt in deze vorm vanaf </xsl:text></xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="datum"><xsl:with-param name="iso" select="@vanaf"/></xsl:call-template>
          <xsl:if test="@terugtot != ''">
            <xsl:choose>
              <xsl:when test="$wat/s:Vervallen"><xsl:text>, met terugwerkende kracht tot en met </xsl:text></xsl:when>
              <xsl:otherwise><xsl:text> en werkt terug tot en met </xsl:text></xsl:otherwise>
            </xsl:choose>
            <xsl:call-template name="datum"><xsl:with-param name="iso" select="@terugtot"/></xsl:call-template>
          </xsl:if>
          <xsl:text>.</xsl:text>
        </em></p>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template match="s:*" mode="dit">Deze bepaling</xsl:template>
  <xsl:template match="s:Artikel" mode="dit">Dit artikel</xsl:template>
  <xsl:template match="s:Lid" mode="dit">Dit lid</xsl:template>
  <xsl:template match="s:Li" mode="dit">Dit onderdeel</xsl:template>
  <xsl:template match="s:Hoofdstuk" mode="dit">Dit hoofdstuk</xsl:template>
  <xsl:template match="s:Paragraaf" mode="dit">Deze paragraaf</xsl:template>
  <xsl:template match="s:Afdeling" mode="dit">Deze afdeling</xsl:template>
  <xsl:template match="s:Begrip" mode="dit">Deze omschrijving</xsl:template>
  <xsl:template match="s:Bijlage" mode="dit">Deze bijlage</xsl:template>

  <!-- Paragraphs and lists. -->

  <xsl:template match="s:Al|s:Lijstaanhef|s:Lijstsluiting"><p><xsl:apply-templates mode="regel"/></p></xsl:template>
  <xsl:template match="s:Tussenkop"><p class="tussenkop"><xsl:apply-templates mode="regel"/></p></xsl:template>
  <xsl:template match="s:Bron"><p class="klein"><xsl:apply-templates mode="regel"/></p></xsl:template>
  <xsl:template match="s:Kadertekst|s:Citaat"><section class="kader"><xsl:apply-templates select="s:*"/></section></xsl:template>
  <xsl:template match="s:Figuur"><p><em>[Hier staat een figuur<xsl:if test="normalize-space() != ''">: <xsl:value-of select="normalize-space()"/></xsl:if>]</em></p></xsl:template>
  <xsl:template match="s:Formule"><p><em>[Hier staat een formule<xsl:if test="normalize-space() != ''">: <xsl:value-of select="normalize-space()"/></xsl:if>]</em></p></xsl:template>

  <xsl:template match="s:Lijst">
    <xsl:apply-templates select="s:Lijstaanhef"/>
    <xsl:choose>
      <xsl:when test="s:Li/s:LiNummer"><ol><xsl:apply-templates select="s:Li"/></ol></xsl:when>
      <xsl:when test="s:Li"><ul><xsl:apply-templates select="s:Li"/></ul></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="s:Lijstsluiting"/>
  </xsl:template>

  <xsl:template match="s:Li">
    <li>
      <xsl:call-template name="id"/>
      <xsl:call-template name="label"><xsl:with-param name="nummer" select="s:LiNummer"/></xsl:call-template>
      <xsl:call-template name="een-of-meer"><xsl:with-param name="delen" select="s:*[not(self::s:LiNummer)]"/></xsl:call-template>
    </li>
  </xsl:template>

  <!-- One paragraph is the content itself; more are blocks. -->
  <xsl:template name="een-of-meer">
    <xsl:param name="delen"/>
    <xsl:choose>
      <xsl:when test="count($delen) = 1 and $delen[self::s:Al] and not(@eId and key('afwijking', @eId))"><xsl:apply-templates select="$delen/node()" mode="regel"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$delen"/><xsl:call-template name="afwijking"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="s:Begrippenlijst"><xsl:if test="s:Begrip"><dl class="begrippen"><xsl:apply-templates select="s:Begrip"/></dl></xsl:if></xsl:template>

  <xsl:template match="s:Begrip">
    <dt>
      <xsl:call-template name="id"/>
      <xsl:if test="s:LiNummer"><xsl:value-of select="normalize-space(s:LiNummer)"/><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="s:Term/node()" mode="regel"/>
    </dt>
    <dd><xsl:call-template name="een-of-meer"><xsl:with-param name="delen" select="s:Definitie/s:*"/></xsl:call-template></dd>
  </xsl:template>

  <!-- Inline. -->

  <xsl:template match="s:*" mode="regel"><xsl:apply-templates mode="regel"/></xsl:template>
  <xsl:template match="text()" mode="regel"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="s:b|s:strong" mode="regel"><strong><xsl:apply-templates mode="regel"/></strong></xsl:template>
  <xsl:template match="s:i|s:u" mode="regel"><em><xsl:apply-templates mode="regel"/></em></xsl:template>
  <xsl:template match="s:sup" mode="regel"><sup><xsl:apply-templates mode="regel"/></sup></xsl:template>
  <xsl:template match="s:sub" mode="regel"><sub><xsl:apply-templates mode="regel"/></sub></xsl:template>
  <xsl:template match="s:br" mode="regel"><br/></xsl:template>
  <xsl:template match="s:Redactie" mode="regel"><em>[<xsl:apply-templates mode="regel"/>]</em></xsl:template>

  <!-- A reference leads where it can: within this text, or to the law as wetten.overheid.nl shows it. -->
  <xsl:template match="s:IntRef[key('plaats', @ref)]" mode="regel"><a href="#{@ref}"><xsl:apply-templates mode="regel"/></a></xsl:template>

  <xsl:template match="s:ExtRef[@soort = 'JCI'][not(contains(@ref, ' '))]" mode="regel">
    <a class="verwijzing" href="https://wetten.overheid.nl/{@ref}"><xsl:apply-templates mode="regel"/></a>
  </xsl:template>

  <xsl:template match="s:ExtRef[@soort = 'URL'][starts-with(@ref, 'https://') or starts-with(@ref, 'http://')][not(contains(@ref, ' '))]" mode="regel">
    <a class="verwijzing" href="{@ref}"><xsl:apply-templates mode="regel"/></a>
  </xsl:template>
</xsl:stylesheet>
