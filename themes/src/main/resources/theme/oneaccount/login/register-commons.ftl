<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "field.ftl" as field>
<#macro termsAcceptance>
  <#if termsAcceptanceRequired??>
    <h2>${msg("termsTitle")}</h2>
    <div class="terms" id="kc-registration-terms-text" tabindex="0">${kcSanitize(msg("termsText"))?no_esc}</div>
    <@field.group name="termsAccepted" label="" error=messagesPerField.get("termsAccepted")>
      <@field.checkbox name="termsAccepted" label=msg("acceptTerms")/>
    </@field.group>
  </#if>
</#macro>
