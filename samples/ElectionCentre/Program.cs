await LakMuang.Samples.ElectionCentre.ElectionSystem.Build(args).RunAsync();
