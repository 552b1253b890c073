package io.parley.event;

import io.parley.test.WiringContract;

class WiringIntegrationTest extends WiringContract {}
