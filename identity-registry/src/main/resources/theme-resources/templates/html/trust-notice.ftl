<#-- SPDX-License-Identifier: Apache-2.0 -->
<html>
  <body>
    <p>${notice}</p>
  </body>
</html>
