<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayContext=false; section>
  <#if section = "header">
    <#if code.success>${msg("codeSuccessTitle")}<#else>${msg("errorTitle")}</#if>
  <#elseif section = "form">
    <div id="kc-code">
      <#if code.success>
        <p class="trust-lead">${msg("copyCodeInstruction")}</p>
        <@field.clipboard name="code" label=msg("codeSuccess") value=code.code/>
      <#else>
        <p id="error">${code.error!""}</p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
