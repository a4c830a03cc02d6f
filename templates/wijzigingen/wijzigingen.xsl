<?xml version="1.0" encoding="UTF-8"?>
<!--
  What changed between two days: for each audience, per besluit, and was-wordt. Made from
    <u:wijzigingen id titel organisatie voorbeeld="ja|nee" van tot bekend-op vandaag>      the texts on these two days are compared
      <u:besluit ...>*                                            see regeling/besluiten.xsl, with in it
        <u:zin inwerking>Artikel 5 komt te luiden:</u:zin>*
        <u:uitleg doelgroep="inwoner|medewerker|ketenpartner">STOP blocks</u:uitleg>*
        <u:overgang>STOP blocks</u:overgang>?
      </u:besluit>
      <u:buiten reden="terug|bekend"><u:besluit .../></u:buiten>*  entered into force between the days, and yet not the difference
      <u:rij ...>*                                                see rijen.xsl
    </u:wijzigingen>
  u:wijzigingen/@nieuw="ja": no text yet on the first day; @ingetrokken: the day from which there is none any more. u:besluit/@vanaf: the first
  day of what it changed between the two days.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:s="https://standaarden.overheid.nl/stop/imop/tekst/" xmlns:u="urn:klaar:uitvoer" xmlns:k="urn:klaar:functies" exclude-result-prefixes="s u k">

  <xsl:include href="../regeling/besluiten.xsl"/>
  <xsl:include href="../regeling/tekst.xsl"/>
  <xsl:include href="rijen.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="wijzigingen" select="/u:wijzigingen"/>
  <xsl:variable name="lang" select="false()"/>

  <xsl:template match="/">
    <html lang="nl">
      <head>
        <title>Wijzigingen: <xsl:value-of select="$wijzigingen/@titel"/></title>
        <xsl:for-each select="$wijzigingen">
          <meta name="regeling" content="{@id}"/>
          <meta name="van" content="{@van}"/>
          <meta name="tot" content="{@tot}"/>
          <meta name="bekend-op" content="{@bekend-op}"/>
        </xsl:for-each>
      </head>
      <body>
        <main>
          <h1>Wijzigingen: <xsl:value-of select="$wijzigingen/@titel"/></h1>
          <p>
            <xsl:text>Dit overzicht vergelijkt de tekst van </xsl:text>
            <xsl:call-template name="datum"><xsl:with-param name="iso" select="$wijzigingen/@van"/></xsl:call-template>
            <xsl:text> met de tekst van </xsl:text>
            <xsl:call-template name="datum"><xsl:with-param name="iso" select="$wijzigingen/@tot"/></xsl:call-template>
            <xsl:if test="$wijzigingen/@bekend-op != ''">
              <xsl:text>, zoals bekend op </xsl:text>
              <xsl:call-template name="datum"><xsl:with-param name="iso" select="$wijzigingen/@bekend-op"/></xsl:call-template>
            </xsl:if>
            <xsl:text>.</xsl:text>
          </p>
          <xsl:variable name="begonnen"><xsl:call-template name="is-voorbij"><xsl:with-param name="iso" select="$wijzigingen/@tot"/></xsl:call-template></xsl:variable>
          <xsl:if test="$begonnen != 'ja'">
            <p>Het is nog geen <xsl:call-template name="datum"><xsl:with-param name="iso" select="$wijzigingen/@tot"/></xsl:call-template>. Tot die dag kan de tekst nog veranderen.</p>
          </xsl:if>
          <xsl:if test="$wijzigingen/@nieuw = 'ja'"><p><strong>Deze regeling is nieuw. Op de eerste dag was er nog geen tekst.</strong></p></xsl:if>
          <xsl:if test="$wijzigingen/@ingetrokken != ''">
            <p><strong>
              <xsl:text>Deze regeling geldt niet meer vanaf </xsl:text>
              <xsl:call-template name="datum"><xsl:with-param name="iso" select="$wijzigingen/@ingetrokken"/></xsl:call-template>
              <xsl:text>.</xsl:text>
            </strong></p>
          </xsl:if>
          <xsl:if test="$wijzigingen/@voorbeeld = 'ja'"><p>Dit is een voorbeeld om te laten zien hoe Klaar werkt.</p></xsl:if>
          <xsl:apply-templates select="$wijzigingen/u:buiten"/>
          <xsl:choose>
            <xsl:when test="$wijzigingen/u:besluit or $wijzigingen/u:rij or $wijzigingen/@ingetrokken != ''"><xsl:call-template name="delen"/></xsl:when>
            <xsl:otherwise><p><strong>Er is tussen deze dagen niets veranderd.</strong></p></xsl:otherwise>
          </xsl:choose>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="delen">
    <xsl:if test="$wijzigingen/u:besluit/u:uitleg"><xsl:call-template name="doelgroepen"/></xsl:if>
    <xsl:if test="$wijzigingen/u:besluit">
      <section id="klaar.besluiten"><h2>Besluiten</h2><xsl:apply-templates select="$wijzigingen/u:besluit"/></section>
    </xsl:if>
    <section id="klaar.was-wordt" class="nieuwe-pagina">
      <h2>Was en wordt</h2>
      <xsl:choose>
        <xsl:when test="$wijzigingen/u:rij"><xsl:call-template name="was-wordt"><xsl:with-param name="rijen" select="$wijzigingen/u:rij"/></xsl:call-template></xsl:when>
        <xsl:when test="$wijzigingen/@ingetrokken != ''"><p>Er is geen nieuwe tekst. De laatste tekst blijft op te vragen op een eerdere dag.</p></xsl:when>
        <xsl:otherwise><p>De tekst van de bepalingen is gelijk gebleven.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- A besluit that a reader may look for here in vain. -->
  <xsl:template match="u:buiten">
    <p class="let-op">
      <xsl:text>Niet in dit overzicht: </xsl:text>
      <xsl:value-of select="u:besluit/@titel"/>
      <xsl:choose>
        <xsl:when test="@reden = 'bekend'">
          <xsl:text>. Dat besluit is pas bekendgemaakt op </xsl:text>
          <xsl:call-template name="datum"><xsl:with-param name="iso" select="u:besluit/@bekendgemaakt"/></xsl:call-template>
          <xsl:text>.</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>. Dat besluit is in werking vanaf </xsl:text>
          <xsl:call-template name="datum"><xsl:with-param name="iso" select="u:besluit/@inwerking"/></xsl:call-template>
          <xsl:if test="u:besluit/@terugtot != ''">
            <xsl:text> en werkt terug tot en met </xsl:text>
            <xsl:call-template name="datum"><xsl:with-param name="iso" select="u:besluit/@terugtot"/></xsl:call-template>
            <xsl:text>: vergelijk met een dag daarvoor</xsl:text>
          </xsl:if>
          <xsl:text>.</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template name="doelgroepen">
    <xsl:call-template name="doelgroep"><xsl:with-param name="groep">inwoner</xsl:with-param><xsl:with-param name="kop">Voor inwoners</xsl:with-param></xsl:call-template>
    <xsl:call-template name="doelgroep"><xsl:with-param name="groep">medewerker</xsl:with-param><xsl:with-param name="kop">Voor medewerkers</xsl:with-param></xsl:call-template>
    <xsl:call-template name="doelgroep"><xsl:with-param name="groep">ketenpartner</xsl:with-param><xsl:with-param name="kop">Voor ketenpartners</xsl:with-param></xsl:call-template>
  </xsl:template>

  <!-- What the amendments explain to one group of readers. -->
  <xsl:template name="doelgroep">
    <xsl:param name="groep"/>
    <xsl:param name="kop"/>
    <xsl:variable name="uitleg" select="$wijzigingen/u:besluit/u:uitleg[@doelgroep = $groep]"/>
    <section id="klaar.{$groep}">
      <h2><xsl:value-of select="$kop"/></h2>
      <xsl:for-each select="$uitleg">
        <section>
          <h3>
            <xsl:text>Vanaf </xsl:text>
            <xsl:call-template name="datum"><xsl:with-param name="iso" select="../@vanaf"/></xsl:call-template>
            <xsl:if test="../@terugtot != ''">
              <xsl:text>, ook over de tijd vanaf </xsl:text>
              <xsl:call-template name="datum"><xsl:with-param name="iso" select="../@terugtot"/></xsl:call-template>
            </xsl:if>
          </h3>
          <xsl:if test="../u:zin[@inwerking != '' and @inwerking != ../@inwerking]"><p class="klein">Dit besluit gaat in delen in. Deze uitleg gaat over het hele besluit.</p></xsl:if>
          <xsl:apply-templates select="s:*"/>
        </section>
      </xsl:for-each>
      <xsl:if test="not($uitleg)"><p>Bij deze besluiten is voor deze groep geen uitleg geschreven.</p></xsl:if>
    </section>
  </xsl:template>

  <!-- A sentence of a besluit ends in a colon, with the new text below it. Here that text is in the table: the sentence ends. -->
  <xsl:template name="zin-zonder-slot">
    <xsl:variable name="zin" select="normalize-space()"/>
    <xsl:variable name="tot" select="string-length($zin)"/>
    <xsl:choose>
      <xsl:when test="substring($zin, $tot - 10) = ', luidende:'"><xsl:value-of select="substring($zin, 1, $tot - 11)"/></xsl:when>
      <xsl:when test="substring($zin, $tot - 9) = 'te luiden:'"><xsl:value-of select="substring($zin, 1, $tot - 10)"/>anders te luiden</xsl:when>
      <xsl:when test="contains('.:', substring($zin, $tot))"><xsl:value-of select="substring($zin, 1, $tot - 1)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$zin"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A mutation that begins on another day than its besluit says so. -->
  <xsl:template match="u:zin">
    <xsl:call-template name="zin-zonder-slot"/>
    <xsl:if test="@inwerking != '' and @inwerking != ../@inwerking">
      <xsl:text> (vanaf </xsl:text>
      <xsl:call-template name="datum"><xsl:with-param name="iso" select="@inwerking"/></xsl:call-template>
      <xsl:text>)</xsl:text>
    </xsl:if>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <xsl:template match="u:besluit">
    <section>
      <section class="samen">
        <h3><xsl:value-of select="@titel"/></h3>
        <dl class="metagegevens">
          <xsl:if test="@orgaan != ''"><dt>Door</dt><dd><xsl:value-of select="@orgaan"/></dd></xsl:if>
          <xsl:if test="@vastgesteld != ''"><dt>Vastgesteld</dt><dd><xsl:call-template name="datum"><xsl:with-param name="iso" select="@vastgesteld"/></xsl:call-template></dd></xsl:if>
          <dt>Bekendgemaakt</dt><dd><xsl:apply-templates select="." mode="bekendgemaakt"/></dd>
          <xsl:if test="@inwerking != ''"><dt>In werking</dt><dd><xsl:apply-templates select="." mode="inwerking"/></dd></xsl:if>
          <xsl:if test="@reden != ''"><dt>Reden</dt><dd><xsl:value-of select="@reden"/></dd></xsl:if>
        </dl>
      </section>
      <xsl:if test="@afgesteld != ''"><p class="let-op"><xsl:apply-templates select="." mode="afstel"/></p></xsl:if>
      <xsl:if test="u:zin"><p>Zo wijzigt dit besluit de regeling.<xsl:if test="$wijzigingen/u:rij"> De nieuwe tekst staat onder <a href="#klaar.was-wordt">Was en wordt</a>.</xsl:if></p><ul><xsl:for-each select="u:zin"><li><xsl:apply-templates select="."/></li></xsl:for-each></ul></xsl:if>
      <xsl:if test="u:overgang/s:*"><h4>Overgangsrecht</h4><xsl:apply-templates select="u:overgang/s:*"/></xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
