<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("trustStoppedTitle") lead=msg("trustStoppedLead")>
  <@trust.submit label=msg("trustTryAgain") name="proof" value=proof/>
  <@trust.leave/>
</@trust.page>
