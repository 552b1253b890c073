package io.parley.billing;

import io.parley.test.WiringContract;

class WiringIntegrationTest extends WiringContract {}
