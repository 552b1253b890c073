package io.parley.identity.totp;

/** @param uri what a QR code shows to the app */
record NewTotp(String secret, String uri) {

    static NewTotp of(String secret, String username) {
        return new NewTotp(secret, "otpauth://totp/Parley:%s?secret=%s&issuer=Parley".formatted(username, secret));
    }

    @Override
    public String toString() {
        return "NewTotp[hidden]";
    }
}
