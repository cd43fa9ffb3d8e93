using LakMuang.Sandbox;

await using var app = SandboxApp.Build(args);
await app.RunAsync();
