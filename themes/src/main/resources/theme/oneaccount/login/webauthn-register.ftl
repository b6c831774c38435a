<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-registration-title")}
  <#elseif section = "form">
    <p class="trust-lead">${msg("passkeyLead")}</p>
    <form id="register" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as name>
      <input type="hidden" id="${name}" name="${name}">
      </#list>
      <@passwordCommons.logoutOtherSessions/>
      <@buttons.actionGroup>
        <button class="${properties.kcButtonPrimaryClass}" type="button" id="registerWebAuthn">${msg("doRegisterSecurityKey")}</button>
      </@buttons.actionGroup>
    </form>
    <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
    <form id="kc-webauthn-settings-form" action="${url.loginAction}" method="post">
      <@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" value="true" label="doCancel" type="link"/>
    </form>
    </#if>
    <script type="module">
      <#outputformat "JavaScript">
      import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";
      document.getElementById("registerWebAuthn").addEventListener("click", () => registerByWebAuthn({
        challenge: ${challenge?c},
        userid: ${userid?c},
        username: ${username?c},
        signatureAlgorithms: [<#list signatureAlgorithms as algorithm>${algorithm?c},</#list>],
        rpEntityName: ${rpEntityName?c},
        rpId: ${rpId?c},
        attestationConveyancePreference: ${attestationConveyancePreference?c},
        authenticatorAttachment: ${authenticatorAttachment?c},
        requireResidentKey: ${requireResidentKey?c},
        residentKey: ${residentKey?c},
        userVerificationRequirement: ${userVerificationRequirement?c},
        createTimeout: ${createTimeout?c},
        excludeCredentialIds: ${excludeCredentialIds?c},
        initLabel: ${msg("webauthn-registration-init-label")?c},
        initLabelPrompt: ${msg("webauthn-registration-init-label-prompt")?c},
        errmsg: ${msg("webauthn-unsupported-browser-text")?c}
      }), { once: true });
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
