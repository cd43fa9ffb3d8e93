using System.Diagnostics;
using System.IO.Compression;
using LakMuang.TestKit;

namespace LakMuang.Tests.RelyingParty;

/// <summary>What a vendor gets from <c>dotnet pack</c>.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task The_package_holds_the_library_its_words_and_a_readme_and_depends_on_no_other_package()
    {
        var folder = Directory.CreateTempSubdirectory("lm-pack-").FullName;
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        using var pack = Process.Start(new ProcessStartInfo(
            "dotnet", ["pack", Path.Combine(Clone.Folder, "src", "LakMuang.Client"), "--no-build", "-c", configuration, "-o", folder, "--nologo"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await pack.StandardOutput.ReadToEndAsync();
        await pack.WaitForExitAsync();
        Assert.True(pack.ExitCode == 0, said);

        await using var package = await ZipFile.OpenReadAsync(Assert.Single(Directory.GetFiles(folder, "LakMuang.Client.*.nupkg")));
        string[] ours = ["LakMuang.Client.nuspec", "README.md", "lib/net10.0/LakMuang.Client.dll", "lib/net10.0/LakMuang.Client.xml"];
        var content = package.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal)
            && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml");
        Assert.Equal(ours, content.Order(StringComparer.Ordinal));

        using var nuspec = new StreamReader(await package.GetEntry("LakMuang.Client.nuspec")!.OpenAsync());
        var words = await nuspec.ReadToEndAsync();
        Assert.Contains("<license type=\"expression\">Apache-2.0</license>", words, StringComparison.Ordinal);
        Assert.Contains("<frameworkReference name=\"Microsoft.AspNetCore.App\" />", words, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", words, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
