<#--
  SPDX-License-Identifier: Apache-2.0

  The frame of every page: header, what I am doing, one card, what we never ask for.
  Keeps the sections of keycloak.v2 (header, form, socialProviders, info, show-username), so that its pages fit in.
-->
<#import "footer.ftl" as footer>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false displayContext=true displayOtherWays=true>
<#-- The page is made first: its fields tell which of them are wrong, and the summary comes above them. -->
<#global fieldErrors = []>
<#global otherWaysShown = false>
<#local heading><#nested "header"></#local>
<#local form><#nested "form"></#local>
<#local social><#nested "socialProviders"></#local>
<#local info><#if displayInfo><#nested "info"></#if></#local>
<#local plainHeading = heading?markup_string?replace("<[^>]*>", "", "r")?trim>
<#local errors = .globals.fieldErrors>
<#local brand = properties["brandName_" + lang]!properties.brandName>
<!DOCTYPE html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${locale.rtl?then("rtl", "ltr")}"</#if> class="${properties.kcHtmlClass!}"<#if properties.brandColour?has_content> style="--brand: ${properties.brandColour}; --brand-dark: ${properties.brandColourDark?has_content?then(properties.brandColourDark, properties.brandColour)}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="format-detection" content="telephone=no">
  <title><#if errors?has_content>${msg("titleError")} </#if>${plainHeading?no_esc} – ${brand}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/icon.svg">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#list properties.scripts?split(" ") as script>
  <script src="${url.resourcesPath}/${script}"></script>
  </#list>
  <#if enableWebAuthnConditionalUI?has_content || pageId?contains("webauthn") || pageId?contains("passkey")>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  </#if>
  <#list scripts![] as script>
  <script src="${script}"></script>
  </#list>
</head>
<body data-page-id="login-${pageId}" data-resources="${url.resourcesPath}" data-other-tab="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-session="${authenticationSession.authSessionIdHash}"</#if>>
<a class="skip" href="#main">${msg("skipToContent")}</a>

<header class="top">
  <p class="brand"><span class="mark" aria-hidden="true">${properties.brandMark}</span><span>${brand}</span></p>
  <div class="switches">
    <label class="switch"><input type="checkbox" id="large-text"><span>${msg("largeText")}</span></label>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <#list locale.supported?filter(other -> other.languageTag != locale.currentLanguageTag) as other>
      <a class="switch" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a>
      </#list>
    </nav>
    </#if>
  </div>
</header>

<main id="main" tabindex="-1">
  <#if displayContext && (client.name)?has_content>
  <p class="context">${msg((pageId == "register" || pageId?starts_with("login") || (auth.authenticationSelections)?has_content)?then("contextSignIn", "contextDoing"))} <strong>${advancedMsg(client.name)}</strong></p>
  </#if>

  <div class="card">
    <#if errors?has_content || displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <@summary errors=errors/>
    </#if>

    <#if signIn??><@accountTypes/></#if>
    <h1 id="kc-page-title">${heading}</h1>

    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <p class="signed-as">
      <#nested "show-username">
      ${msg("signingInAs")} <strong id="kc-attempted-username"><@masked identifier=auth.attemptedUsername!""/></strong>
      <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("notMe")}</a>
    </p>
    </#if>

    ${form}

    <#if displayOtherWays && !(.globals.otherWaysShown!false) && auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" class="form" action="${url.loginAction}" method="post"><@otherWays/></form>
    </#if>

    <#if switchOrganizationEnabled!false>
    <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
      <button class="${properties.kcButtonSecondaryClass}" type="submit" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
    </form>
    </#if>

    ${social}
  </div>

  <#if info?markup_string?trim?has_content>
  <div class="info">${info}</div>
  </#if>
</main>

<@footer.content/>
</body>
</html>
</#macro>

<#-- Two links to the start of the same page: they need no script, and the browser's back leads back. -->
<#macro accountTypes>
  <nav class="tabs" aria-label="${msg("accountTypes")}">
    <#list signIn.types as type>
    <a href="${(pageId == "register")?then(url.registrationUrl, (pageId == "login-reset-choose")?then(url.loginResetCredentialsUrl, url.loginUrl))}&amp;accountType=${type}"<#if type == signIn.type> aria-current="page"</#if>>${msg("accountType_" + type)}</a>
    </#list>
  </nav>
  <#-- The same on every refusal: it tells nothing about what was typed. -->
  <#if pageId == "login" && .globals.fieldErrors?has_content><p class="trust-note">${msg("accountTypeCheck")}</p></#if>
  <#if signIn.only?has_content><p class="trust-note">${msg("accountTypeOnly_" + signIn.only)}</p></#if>
</#macro>

<#-- What went wrong and what to do, with links to the fields. A message about a field that this page does not show is kept. -->
<#macro summary errors>
  <#local type = errors?has_content?then("error", (message.type)!"error")>
  <#local rest = (message.summary)!"">
  <#list errors as error><#local rest = rest?replace(error.text, "", "f")></#list>
  <div class="notice notice-${type}" <#if type == "error">id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title"<#else>role="status"</#if>>
    <#if type == "error"><h2 id="error-summary-title">${msg("errorSummaryTitle")}</h2></#if>
    <#if rest?trim?has_content><p class="kc-feedback-text">${rest?trim}</p></#if>
    <#if errors?has_content>
    <ul role="list">
      <#list errors as error><li><a href="#${error.name}">${error.text}</a></li></#list>
    </ul>
    </#if>
  </div>
</#macro>

<#-- Somebody may look over a shoulder: what was typed to sign in is shown only in part if it is a number. -->
<#macro masked identifier><#if identifier?matches(r"\+?[0-9]{9,}[0-9Xx]?")>${identifier[0..2]}****${identifier[identifier?length - 4..]}<#else>${identifier}</#if></#macro>

<#-- The other ways to sign in, as buttons inside a form; the page that asks which one is a detour. -->
<#macro otherWays kind="Secondary">
  <#if auth?has_content && auth.showTryAnotherWayLink()>
    <#global otherWaysShown = true>
    <#list auth.authenticationSelections?filter(way -> way.authExecId != (execution!"") && !(waysNotOffered![])?seq_contains(way.displayName)) as way>
    <button class="${properties["kcButton" + kind + "Class"]}" type="submit" name="authenticationExecution" value="${way.authExecId}" formnovalidate>${msg(way.displayName)}</button>
    </#list>
  </#if>
</#macro>
