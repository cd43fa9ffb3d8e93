using System.Text;

namespace LakMuang.Web.Tests.Joining;

/// <summary>The smallest files that are what they say.</summary>
internal static class Samples
{
    public static byte[] Pdf => Encoding.ASCII.GetBytes("""
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF

        """);
}
