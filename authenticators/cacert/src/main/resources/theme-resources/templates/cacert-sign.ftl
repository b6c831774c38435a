<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- With a script that reaches keys the holder chooses one and signs here; without, the text is taken elsewhere and the result pasted. -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("cacertTitle_" + cacertWords) lead=msg("cacertLead_" + cacertWords)>
  <#if cacertTls>
    <p class="trust-note">${msg("cacertTlsHint")}</p>
    <@trust.secondary name="tls" label=msg("cacertTls")/>
  </#if>
  <input type="hidden" name="challenge" value="${cacertChallenge}">
  <div id="cacert-keys" hidden data-scripts="<#list cacertScripts as script>${script}<#sep> </#list>"
       data-none="${msg("cacertKeyNone")}" data-failed="${msg("cacertKeyFailed")}" data-working="${msg("cacertKeyWorking")}">
    <div class="${properties.kcFormGroupClass!}">
      <div class="${properties.kcFormGroupLabelClass!}">
        <label for="cacert-key" class="${properties.kcFormLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("cacertKey")}</span></label>
      </div>
      <p class="trust-hint" id="cacert-key-hint">${msg("cacertKeyHint")}</p>
      <span class="${properties.kcInputClass!} trust-select"><select id="cacert-key" aria-describedby="cacert-key-hint"></select></span>
    </div>
    <p class="trust-note" role="status" id="cacert-status"></p>
    <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="button" id="cacert-sign">${msg("cacertKeySign")}</button>
  </div>
  <details id="cacert-manual" class="trust-details" open>
    <summary>${msg("cacertManual")}</summary>
    <@trust.textarea name="cacert-text" label=msg("cacertText") hint=msg("cacertTextHint") value=cacertText rows=7 readonly=true/>
    <@trust.textarea name="certificate" label=msg("cacertCertificate") hint=msg("cacertCertificateHint") rows=4/>
    <@trust.textarea name="signature" label=msg("cacertSignature") hint=msg("cacertSignatureHint") rows=4/>
    <@trust.submit label=msg("trustContinue")/>
  </details>
  <@trust.leave/>
  <script type="module" src="${url.resourcesPath}/cacert/sign.js"></script>
</@trust.page>
