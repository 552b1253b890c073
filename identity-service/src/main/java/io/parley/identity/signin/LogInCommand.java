package io.parley.identity.signin;

record LogInCommand(String login, String password, Client client) {

    @Override
    public String toString() {
        return "LogInCommand[hidden]";
    }
}
