<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#-- A passkey needs a script by nature: its button appears only where one runs and the browser knows passkeys. -->
<@trust.page title=msg("confirmPasskeyTitle") lead=msg("confirmPasskeyLead")>
  <div id="passkey" data-challenge="${passkeyChallenge}" data-rp-id="${passkeyRpId}" data-verification="${passkeyVerification}"
       data-seconds="${passkeySeconds?c}" data-ids="${passkeyIds?join(" ")}">
    <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle"] as name>
    <input type="hidden" name="${name}">
    </#list>
    <p class="trust-note" data-without>${msg("confirmPasskeyUnsupported")}</p>
    <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="button" data-use hidden>${msg("confirmPasskeyUse")}</button>
  </div>
  <script type="module" src="${url.resourcesPath}/passkey/confirm.js"></script>
  <@trust.leave/>
</@trust.page>
