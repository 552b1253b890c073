package io.parley.chat;

import io.parley.test.WiringContract;

class WiringIntegrationTest extends WiringContract {}
