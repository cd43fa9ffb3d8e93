await LakMuang.Samples.Info.InfoSystem.Build(args).RunAsync();
