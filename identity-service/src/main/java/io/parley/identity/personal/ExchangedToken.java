package io.parley.identity.personal;

record ExchangedToken(String accessToken) {

    @Override
    public String toString() {
        return "ExchangedToken[hidden]";
    }
}
