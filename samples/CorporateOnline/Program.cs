await LakMuang.Samples.CorporateOnline.CorporateSystem.Build(args).RunAsync();
