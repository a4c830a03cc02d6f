<?xml version="1.0" encoding="UTF-8"?>
<!--
  A regulation on a day: status, what it says about itself, contents, text, besluiten. Made from
    <u:regeling id titel soort organisatie orgaan onderwerp? voorbeeld="ja|nee" op bekend-op vanaf tot? toestand="geldend|toekomstig|verleden" eindigt? vandaag?>
      <u:meta naam="Grondslag">text</u:meta>*          rows of the metadata, in this order; one name may come more than once
      <u:besluit ...><u:overgang>STOP blocks</u:overgang>?</u:besluit>*   see besluiten.xsl; the first is the adoption; rest-vanaf: when the
                                                       part of a staged besluit that is not in this text begins
      <u:afwijking eid plaats vanaf terugtot?/>*       provisions that count from another day than the regulation
      <Regeling xmlns="https://standaarden.overheid.nl/stop/imop/tekst/">...</Regeling>
    </u:regeling>
  or, for the text of a file, <u:regeling titel id? geldig? soort? bestand><Regeling>...</Regeling></u:regeling>.
  soort as a word ("beleidsregels"); organisatie as the id of its file; dates as JJJJ-MM-DD; vanaf and tot: the first and
  the last day on which this text counts (tot absent: open); eindigt: the first day on which the regulation is no longer in force; einde: "ingetrokken" by a besluit, or "vervallen" by itself.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:s="https://standaarden.overheid.nl/stop/imop/tekst/" xmlns:u="urn:klaar:uitvoer" xmlns:k="urn:klaar:functies"
  xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="s u k o">

  <xsl:include href="besluiten.xsl"/>
  <xsl:include href="tekst.xsl"/>
  <xsl:include href="inhoud.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="regeling" select="/u:regeling"/>
  <xsl:variable name="tekst" select="$regeling/s:Regeling"/>
  <xsl:variable name="vervallen"><xsl:call-template name="is-voorbij"><xsl:with-param name="iso" select="$regeling/@eindigt"/></xsl:call-template></xsl:variable>
  <!-- Long: its parts begin on a new page. -->
  <xsl:variable name="lang" select="count($tekst/s:Lichaam//s:Artikel) &gt; 15"/>

  <xsl:template match="/">
    <html lang="nl">
      <head>
        <title><xsl:value-of select="$regeling/@titel"/></title>
        <xsl:for-each select="$regeling">
          <xsl:if test="@voorbeeld = 'nee'"><meta name="robots" content="index"/></xsl:if>
          <xsl:for-each select="@id|@soort|@organisatie|@orgaan|@op|@bekend-op|@vanaf|@tot|@toestand|@voorbeeld|@geldig|@bestand">
            <meta content="{.}">
              <xsl:attribute name="name"><xsl:choose><xsl:when test="name() = 'id'">regeling</xsl:when><xsl:otherwise><xsl:value-of select="name()"/></xsl:otherwise></xsl:choose></xsl:attribute>
            </meta>
          </xsl:for-each>
        </xsl:for-each>
      </head>
      <body>
        <main>
          <h1><xsl:value-of select="$regeling/@titel"/></h1>
          <section class="let-op status"><xsl:apply-templates select="$regeling" mode="status"/></section>
          <xsl:apply-templates select="$regeling" mode="metagegevens"/>
          <xsl:apply-templates select="$tekst" mode="inhoud"/>
          <section>
            <xsl:if test="$lang"><xsl:attribute name="class">nieuwe-pagina</xsl:attribute></xsl:if>
            <xsl:if test="not($lang)"><hr/></xsl:if>
            <xsl:apply-templates select="$tekst/s:Aanhef|$tekst/s:Lichaam|$tekst/s:Sluiting"/>
          </section>
          <xsl:apply-templates select="$tekst/s:*[not(self::s:RegelingOpschrift or self::s:Aanhef or self::s:Lichaam or self::s:Sluiting)]"/>
          <xsl:if test="$regeling/u:besluit">
            <section id="klaar.geschiedenis">
              <h2>Geschiedenis</h2>
              <xsl:call-template name="geschiedenis"><xsl:with-param name="besluiten" select="$regeling/u:besluit"/></xsl:call-template>
              <xsl:for-each select="$regeling/u:besluit[u:overgang/s:*]">
                <section>
                  <h3>Overgangsrecht: <xsl:value-of select="@titel"/></h3>
                  <xsl:apply-templates select="u:overgang/s:*"/>
                </section>
              </xsl:for-each>
            </section>
          </xsl:if>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- Does this text count? The first thing that a reader must know. -->

  <xsl:template match="u:regeling[@bestand]" mode="status">
    <p><strong>
      <xsl:text>Dit is de tekst uit het bestand </xsl:text>
      <xsl:value-of select="@bestand"/>
      <xsl:if test="@geldig != ''"><xsl:text>, zoals die geldt op </xsl:text><xsl:call-template name="datum"><xsl:with-param name="iso" select="@geldig"/></xsl:call-template></xsl:if>
      <xsl:text>.</xsl:text>
    </strong></p>
    <p>Klaar toont wat in het bestand staat. De officiële tekst staat op de plaats waar hij is bekendgemaakt.</p>
  </xsl:template>

  <xsl:template match="u:regeling" mode="status">
    <p><strong>
      <xsl:choose>
        <xsl:when test="@toestand = 'toekomstig'">Nog niet in werking. Deze tekst geldt </xsl:when>
        <xsl:when test="@toestand = 'verleden'">Niet meer geldend. Deze tekst gold </xsl:when>
        <xsl:otherwise>Geldend </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="tijdvak"><xsl:with-param name="vanaf" select="@vanaf"/><xsl:with-param name="tot" select="@tot"/></xsl:call-template>
      <xsl:text>.</xsl:text>
    </strong></p>
    <xsl:if test="@eindigt != ''">
      <p>Deze regeling <xsl:choose><xsl:when test="@einde = 'ingetrokken'">is ingetrokken</xsl:when><xsl:when test="$vervallen = 'ja'">is vervallen</xsl:when><xsl:otherwise>vervalt</xsl:otherwise></xsl:choose> met ingang van <xsl:call-template name="datum"><xsl:with-param name="iso" select="@eindigt"/></xsl:call-template>.</p>
    </xsl:if>
    <xsl:if test="@bekend-op != ''">
      <p>
        <xsl:text>Dit is de tekst voor </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="@op"/></xsl:call-template>
        <xsl:text>, zoals bekend op </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="@bekend-op"/></xsl:call-template>
        <xsl:text>. Besluiten die later zijn bekendgemaakt, staan er niet in.</xsl:text>
      </p>
    </xsl:if>
    <xsl:for-each select="u:besluit[@rest-vanaf != '']">
      <p>
        <xsl:text>Nog niet helemaal verwerkt: </xsl:text>
        <xsl:value-of select="@titel"/>
        <xsl:text> (de rest vanaf </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="@rest-vanaf"/></xsl:call-template>
        <xsl:text>).</xsl:text>
      </p>
    </xsl:for-each>
    <xsl:for-each select="u:besluit[@toegepast = 'nee'][not(@afgesteld != '')]">
      <p>
        <xsl:variable name="later"><xsl:call-template name="is-voorbij"><xsl:with-param name="iso" select="@inwerking"/></xsl:call-template></xsl:variable>
        <xsl:choose><xsl:when test="$later = 'ja'">Later besluit, niet in deze tekst: </xsl:when><xsl:otherwise>Nog niet verwerkt: </xsl:otherwise></xsl:choose>
        <xsl:value-of select="@titel"/>
        <xsl:if test="@inwerking != ''"> (in werking vanaf <xsl:apply-templates select="." mode="inwerking"/>)</xsl:if>
        <xsl:text>.</xsl:text>
      </p>
    </xsl:for-each>
    <xsl:if test="@voorbeeld = 'ja'"><p>Dit is een voorbeeld om te laten zien hoe Klaar werkt. Geen bestuursorgaan heeft deze tekst vastgesteld.</p></xsl:if>
  </xsl:template>

  <xsl:template match="u:regeling[@bestand]" mode="metagegevens">
    <xsl:if test="@soort != '' or @id != ''">
      <dl class="metagegevens">
        <xsl:if test="@soort != ''"><dt>Soort</dt><dd><xsl:value-of select="@soort"/></dd></xsl:if>
        <xsl:if test="@id != ''"><dt>Nummer</dt><dd><xsl:value-of select="@id"/></dd></xsl:if>
      </dl>
    </xsl:if>
  </xsl:template>

  <xsl:template match="u:regeling" mode="metagegevens">
    <xsl:variable name="vaststelling" select="u:besluit[1]"/>
    <dl class="metagegevens">
      <dt>Soort</dt><dd><xsl:value-of select="@soort"/></dd>
      <dt>Vastgesteld door</dt><dd><xsl:value-of select="@orgaan"/></dd>
      <dt>Citeertitel</dt><dd><xsl:value-of select="@titel"/></dd>
      <xsl:if test="@onderwerp != ''"><dt>Onderwerp</dt><dd><xsl:value-of select="@onderwerp"/></dd></xsl:if>
      <xsl:for-each select="u:meta[not(@naam = preceding-sibling::u:meta/@naam)]">
        <xsl:variable name="naam" select="@naam"/>
        <dt><xsl:value-of select="$naam"/></dt>
        <xsl:for-each select="../u:meta[@naam = $naam]"><dd><xsl:value-of select="normalize-space()"/></dd></xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="$vaststelling">
        <xsl:if test="@vastgesteld != ''"><dt>Vastgesteld</dt><dd><xsl:call-template name="datum"><xsl:with-param name="iso" select="@vastgesteld"/></xsl:call-template></dd></xsl:if>
        <dt>Bekendgemaakt</dt><dd><xsl:apply-templates select="." mode="bekendgemaakt"/></dd>
        <xsl:if test="@inwerking != ''"><dt>In werking</dt><dd><xsl:call-template name="datum"><xsl:with-param name="iso" select="@inwerking"/></xsl:call-template></dd></xsl:if>
        <xsl:if test="@terugtot != ''"><dt>Werkt terug tot en met</dt><dd><xsl:call-template name="datum"><xsl:with-param name="iso" select="@terugtot"/></xsl:call-template></dd></xsl:if>
      </xsl:for-each>
      <xsl:if test="@eindigt != ''"><dt><xsl:choose><xsl:when test="@einde = 'ingetrokken'">Ingetrokken</xsl:when><xsl:when test="$vervallen = 'ja'">Vervallen</xsl:when><xsl:otherwise>Vervalt</xsl:otherwise></xsl:choose></dt><dd><xsl:call-template name="datum"><xsl:with-param name="iso" select="@eindigt"/></xsl:call-template></dd></xsl:if>
      <dt>Organisatie</dt><dd><xsl:value-of select="k:organisatie()/o:naam"/></dd>
    </dl>
  </xsl:template>
</xsl:stylesheet>
