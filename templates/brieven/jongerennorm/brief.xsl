<?xml version="1.0" encoding="UTF-8"?>
<!--
  jongerennorm: the raise of the norm for residents of 18, 19 or 20 years (Pw 20.3) and its maximum (20.4).
  Outcomes: toe, deels (the parents pay a part), af (the parents can pay). Norm, full raise and
  maximum come from the norms table on the first day of each period.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>

  <xsl:variable name="leefvorm" select="normalize-space($gegevens/b:leefvorm)"/>
  <xsl:variable name="gemengd" select="starts-with($leefvorm, 'gehuwden-gemengd')"/>
  <xsl:variable name="norm-naam">
    <xsl:choose>
      <xsl:when test="$leefvorm = 'gehuwden-jong'">norm-jong-gehuwden</xsl:when>
      <xsl:when test="$leefvorm = 'gehuwden-jong-kind'">norm-jong-gehuwden-kind</xsl:when>
      <xsl:when test="$leefvorm = 'gehuwden-gemengd'">norm-jong-gemengd</xsl:when>
      <xsl:when test="$leefvorm = 'gehuwden-gemengd-kind'">norm-jong-gemengd-kind</xsl:when>
      <xsl:otherwise>norm-jong-alleenstaande</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="maximum-naam">
    <xsl:choose>
      <xsl:when test="starts-with($leefvorm, 'gehuwden')">norm-gehuwden</xsl:when>
      <xsl:otherwise>norm-alleenstaande</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="ouderbijdrage" select="sum($gegevens/b:ouderbijdrage)"/>
  <!-- Both parents, or one of them: "uw ouders kunnen", "uw moeder kan". -->
  <xsl:variable name="ouders" select="concat('uw ', normalize-space($gegevens/b:ouder))"/>
  <xsl:variable name="kunnen"><xsl:choose><xsl:when test="$gegevens/b:ouder = 'ouders'">kunnen</xsl:when><xsl:otherwise>kan</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="hebben"><xsl:choose><xsl:when test="$gegevens/b:ouder = 'ouders'">hebben</xsl:when><xsl:otherwise>heeft</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="achteraf" select="number(translate($gegevens/b:periode[1]/b:vanaf, '-', '')) &lt; number(translate($besluitdatum, '-', ''))"/>

  <!-- The decision. -->

  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="kop">U krijgt een verhoging van uw bijstand</xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'deels']" mode="kop">U krijgt een deel van de verhoging van uw bijstand</xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="kop">U krijgt geen verhoging van uw bijstand</xsl:template>

  <xsl:template match="b:beschikking" mode="besluit">
    <p>
      <xsl:text>U krijgt elke maand meer bijstand. </xsl:text>
      <xsl:for-each select="$gegevens/b:periode">
        <xsl:text>Vanaf </xsl:text>
        <xsl:apply-templates select="b:vanaf" mode="datum"/>
        <xsl:text> is de verhoging </xsl:text>
        <xsl:apply-templates select="b:verhoging" mode="euro"/>
        <xsl:text> per maand. Samen met uw gewone bijstand is dat </xsl:text>
        <strong><xsl:call-template name="totaal"/></strong>
        <xsl:text> per maand. </xsl:text>
      </xsl:for-each>
      <xsl:text>De vakantietoeslag zit daar al in.</xsl:text>
    </p>
    <xsl:if test="b:uitkomst = 'deels'">
      <p>U krijgt niet de hele verhoging, want <xsl:value-of select="$ouders"/><xsl:text> </xsl:text><xsl:value-of select="$kunnen"/> zelf <xsl:apply-templates select="$gegevens/b:ouderbijdrage" mode="euro"/> per maand betalen.</p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="besluit">
    <p>U krijgt geen verhoging, want <xsl:value-of select="$ouders"/><xsl:text> </xsl:text><xsl:value-of select="$kunnen"/> uw kosten betalen. Uw bijstand blijft
      <xsl:value-of select="k:euro(k:norm(string($norm-naam), normalize-space($gegevens/b:periode[last()]/b:vanaf)))"/> per maand. De vakantietoeslag zit daar al in.</p>
  </xsl:template>

  <!-- Why. -->

  <xsl:template match="b:beschikking" mode="waarom">
    <p><xsl:call-template name="leeftijd"/> De wet gaat ervan uit dat ouders meebetalen tot hun kind 21 jaar is. Kan dat niet? Dan moeten wij de bijstand verhogen.</p>
    <p>De wet noemt daarvoor 2 redenen. De eerste is dat <xsl:value-of select="$ouders"/> te weinig geld <xsl:value-of select="$hebben"/>. De tweede is dat u <xsl:value-of select="$ouders"/> echt niet om geld kunt vragen.
      <xsl:choose>
        <xsl:when test="$gegevens/b:ouders = 'te-weinig-geld'">Bij u geldt de eerste reden.</xsl:when>
        <xsl:when test="$gegevens/b:ouders = 'geen-geld-te-vragen'">Bij u geldt de tweede reden.</xsl:when>
        <xsl:otherwise>Bij u geldt geen van die redenen.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template name="leeftijd">
    <xsl:choose>
      <xsl:when test="$gemengd">Een van u beiden is jonger dan 21 jaar, en daarom is uw bijstand lager.</xsl:when>
      <xsl:when test="$paar">U bent allebei jonger dan 21 jaar, en daarom is uw bijstand lager.</xsl:when>
      <xsl:otherwise>U bent jonger dan 21 jaar, en daarom is uw bijstand lager.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The sum: one table for each period. -->

  <xsl:template match="b:beschikking" mode="bedragen">
    <xsl:apply-templates select="$gegevens/b:periode"/>
    <p>De bedragen zijn netto: de belasting is er al af. Hebt u ook inkomen? Dan gaat dat er nog af.</p>
  </xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="bedragen"/>

  <xsl:template match="b:periode">
    <xsl:variable name="dag" select="normalize-space(b:vanaf)"/>
    <xsl:variable name="norm" select="number(k:norm(string($norm-naam), $dag))"/>
    <xsl:variable name="maximum" select="number(k:norm(string($maximum-naam), $dag))"/>
    <xsl:variable name="heel" select="number($gegevens/b:verhogingen) * number(k:norm('verhoging-jongerennorm', $dag))"/>
    <xsl:variable name="te-veel" select="$norm + $heel - $ouderbijdrage - $maximum"/>
    <xsl:variable name="toeslag" select="round(($norm + b:verhoging) * number(k:norm('vakantietoeslag-procent', $dag))) div 100"/>
    <table class="bedragen">
      <caption>Uw bijstand per maand vanaf <xsl:apply-templates select="b:vanaf" mode="datum"/></caption>
      <thead><tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
      <tbody>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Bijstand voor uw leeftijd</xsl:with-param>
          <xsl:with-param name="bedrag" select="$norm"/>
        </xsl:call-template>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat"><xsl:call-template name="verhogingen"/></xsl:with-param>
          <xsl:with-param name="bedrag" select="$heel"/>
        </xsl:call-template>
        <xsl:if test="$ouderbijdrage &gt; 0">
          <tr>
            <th scope="row">Eraf: wat <xsl:value-of select="$ouders"/><xsl:text> </xsl:text><xsl:value-of select="$kunnen"/> betalen</th>
            <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="$ouderbijdrage"/></xsl:call-template></td>
          </tr>
        </xsl:if>
        <xsl:if test="$te-veel &gt; 0.004">
          <tr>
            <th scope="row">Eraf: boven het maximum</th>
            <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="$te-veel"/></xsl:call-template></td>
          </tr>
        </xsl:if>
        <tr class="totaal">
          <th scope="row">Samen per maand</th>
          <td class="bedrag"><xsl:call-template name="totaal"/></td>
        </tr>
        <tr>
          <th scope="row">Eraf: vakantietoeslag, die krijgt u meestal in juni</th>
          <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="$toeslag"/></xsl:call-template></td>
        </tr>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Dit betalen wij per hele maand</xsl:with-param>
          <xsl:with-param name="bedrag" select="$norm + b:verhoging - $toeslag"/>
          <xsl:with-param name="soort">totaal</xsl:with-param>
        </xsl:call-template>
      </tbody>
    </table>
    <xsl:if test="$te-veel &gt; 0.004">
      <p>Er is een maximum: u krijgt nooit meer dan <xsl:choose><xsl:when test="$paar">een paar</xsl:when><xsl:otherwise>iemand</xsl:otherwise></xsl:choose> van 21 jaar of ouder. Dat is <xsl:value-of select="k:euro($maximum)"/> per maand. Daarom is uw verhoging <xsl:apply-templates select="b:verhoging" mode="euro"/> en niet <xsl:value-of select="k:euro($heel - $ouderbijdrage)"/>.</p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="verhogingen">
    <xsl:choose>
      <xsl:when test="$gegevens/b:verhogingen = 2">Verhoging voor u allebei</xsl:when>
      <xsl:otherwise>Verhoging</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- On a periode: norm plus the raise that was granted. -->
  <xsl:template name="totaal">
    <xsl:value-of select="k:euro(number(k:norm(string($norm-naam), normalize-space(b:vanaf))) + number(b:verhoging))"/>
  </xsl:template>

  <!-- What it means. -->

  <xsl:template match="b:beschikking" mode="betekent">
    <p>U krijgt de verhoging vanzelf, elke maand samen met uw bijstand. <xsl:if test="$achteraf">Over de tijd die voorbij is, krijgt u het geld in 1 keer.</xsl:if></p>
    <p><xsl:call-template name="tot-21"/></p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="betekent">
    <p>Uw bijstand verandert niet. Wij begrijpen dat dit bedrag laag is. U mag <xsl:value-of select="$ouders"/> om geld vragen, want ouders zijn verplicht om te helpen.</p>
    <p><xsl:call-template name="tot-21"/></p>
  </xsl:template>

  <xsl:template name="tot-21">
    <xsl:choose>
      <xsl:when test="$paar">De bedragen veranderen als een van u 21 jaar wordt. Dat regelen wij.</xsl:when>
      <xsl:otherwise>
        <xsl:text>U wordt 21 jaar op </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="k:plus-maanden(normalize-space($brief/b:geadresseerde/b:geboortedatum), 252)"/></xsl:call-template>
        <xsl:text>. Vanaf die dag geldt het hogere bedrag voor mensen van 21 jaar en ouder. Dat regelen wij.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What to do. -->

  <xsl:template match="b:beschikking" mode="doen">
    <p>U hoeft nu niets te doen. <xsl:value-of select="concat(translate(substring($kunnen, 1, 1), 'k', 'K'), substring($kunnen, 2))"/><xsl:text> </xsl:text><xsl:value-of select="$ouders"/> later wel meebetalen? Geef dat dan meteen aan ons door.</p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst != 'toe']" mode="doen">
    <ul>
      <li>
        <xsl:choose>
          <xsl:when test="b:uitkomst = 'deels'">Vraag <xsl:value-of select="$ouders"/> om <xsl:apply-templates select="$gegevens/b:ouderbijdrage" mode="euro"/> per maand.</xsl:when>
          <xsl:otherwise>Vraag <xsl:value-of select="$ouders"/> om geld voor uw kosten, bijvoorbeeld voor eten en wonen.</xsl:otherwise>
        </xsl:choose>
      </li>
      <li><xsl:choose><xsl:when test="$gegevens/b:ouder = 'ouders'">Betalen zij niet?</xsl:when><xsl:when test="$gegevens/b:ouder = 'moeder'">Betaalt zij niet?</xsl:when><xsl:otherwise>Betaalt hij niet?</xsl:otherwise></xsl:choose> Bel ons dan, want dan kijken wij opnieuw naar uw situatie.</li>
      <li>Wilt u weten wat uw rechten zijn? Bel gratis met het Juridisch Loket: <span class="niet-afbreken">0800 8020</span>.</li>
      <li>Is het thuis niet veilig? Bel gratis met Veilig Thuis, dag en nacht: <span class="niet-afbreken">0800 2000</span>.</li>
    </ul>
  </xsl:template>

  <!-- The resident gets all that was asked: no need for a judge in a hurry. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="voorziening"/>
</xsl:stylesheet>
