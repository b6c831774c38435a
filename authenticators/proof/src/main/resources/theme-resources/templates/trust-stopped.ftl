<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("trustStoppedTitle") lead=(proof??)?then(msg("trustStoppedLead"), "")>
  <#if proof??>
    <@trust.submit label=msg("trustTryAgain") name="proof" value=proof/>
  </#if>
  <@trust.leave/>
</@trust.page>
