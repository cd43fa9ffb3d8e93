await LakMuang.Samples.ELaas.ELaasSystem.Build(args).RunAsync();
