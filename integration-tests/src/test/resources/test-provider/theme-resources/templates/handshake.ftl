<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("handshakeTitle")>
  <@trust.submit label=msg("trustContinue")/>
  <@trust.leave/>
</@trust.page>
