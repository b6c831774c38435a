<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayInfo=(realm.registrationAllowed && !registrationDisabled??); section>
  <#if section = "header">
    ${msg("webauthn-login-title")}
  <#elseif section = "form">
    <form id="webauth" action="${url.loginAction}" method="post" hidden>
      <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
      <input type="hidden" id="${name}" name="${name}">
      </#list>
    </form>
    <#if authenticators??>
    <form id="authn_select" hidden>
      <#list authenticators.authenticators as authenticator><input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}"></#list>
    </form>
    <#if shouldDisplayAuthenticators!false>
    <ul class="${properties.kcListClass}">
      <#list authenticators.authenticators as authenticator>
      <li>${authenticator.label} <span class="muted">${msg("webauthn-createdAt-label")} ${authenticator.createdAt}</span></li>
      </#list>
    </ul>
    </#if>
    </#if>
    <@buttons.actionGroup>
      <button class="${properties.kcButtonPrimaryClass}" type="button" id="authenticateWebAuthnButton">${msg("webauthn-doAuthenticate")}</button>
    </@buttons.actionGroup>
    <script type="module">
      <#outputformat "JavaScript">
      import { authenticateByWebAuthn } from "${url.resourcesPath}/js/webauthnAuthenticate.js";
      document.getElementById("authenticateWebAuthnButton").addEventListener("click", () => authenticateByWebAuthn({
        isUserIdentified: ${isUserIdentified},
        challenge: ${challenge?c},
        userVerification: ${userVerification?c},
        rpId: ${rpId?c},
        createTimeout: ${createTimeout?c},
        errmsg: ${msg("webauthn-unsupported-browser-text")?c}
      }), { once: true });
      </#outputformat>
    </script>
  <#elseif section = "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  </#if>
</@layout.registrationLayout>
