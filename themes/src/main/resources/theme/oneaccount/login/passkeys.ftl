<#--
  SPDX-License-Identifier: Apache-2.0

  A passkey needs a script by nature: its button appears only where one runs and the browser knows passkeys.
-->
<#macro conditionalUIData>
  <#if enableWebAuthnConditionalUI?has_content>
    <form id="webauth" action="${url.loginAction}" method="post">
      <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
      <input type="hidden" id="${name}" name="${name}">
      </#list>
      <button class="button button-provider" type="button" id="authenticateWebAuthnButton" hidden>${msg("webauthn-doAuthenticate")}</button>
    </form>
    <#if authenticators??>
    <form id="authn_select">
      <#list authenticators.authenticators as authenticator><input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}"></#list>
    </form>
    </#if>
    <script type="module">
      <#outputformat "JavaScript">
      import { authenticateByWebAuthn } from "${url.resourcesPath}/js/webauthnAuthenticate.js";
      import { initAuthenticate } from "${url.resourcesPath}/js/passkeysConditionalAuth.js";
      const request = {
        isUserIdentified: ${isUserIdentified},
        challenge: ${challenge?c},
        userVerification: ${userVerification?c},
        rpId: ${rpId?c},
        createTimeout: ${createTimeout?c},
        mediation: ${(mediation!"conditional")?c},
        authenticatorAttachment: ${authenticatorAttachment?c}
      };
      const button = document.getElementById("authenticateWebAuthnButton");
      button.hidden = !window.PublicKeyCredential;
      button.addEventListener("click", () =>
        authenticateByWebAuthn({ errmsg: ${msg("webauthn-unsupported-browser-text")?c}, ...request }), { once: true });
      initAuthenticate({ errmsg: ${msg("passkey-unsupported-browser-text")?c}, ...request });
      </#outputformat>
    </script>
  </#if>
</#macro>
