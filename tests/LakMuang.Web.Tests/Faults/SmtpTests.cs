using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Faults;

/// <summary>Mail through a real SMTP conversation; a server that answers "later" is asked again.</summary>
public sealed class SmtpTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_code_goes_out_by_SMTP_once_the_server_takes_it()
    {
        var mails = new ConcurrentQueue<string>();
        using var smtp = new TcpListener(IPAddress.Loopback, 0);
        smtp.Start();
        var conversations = Serve(smtp, mails, refuseFirst: true);
        var officer = await _world.Person();
        await server.StopAsync();
        await using var web = await WebProcess.Start(
            ("ConnectionStrings__LakMuang", server.ConnectionString), ("LakMuang__DataFolder", server.DataFolder),
            ("LakMuang__Mail__Host", "127.0.0.1"), ("LakMuang__Mail__Port", $"{((IPEndPoint)smtp.LocalEndpoint).Port}"));
        using var browser = new TestBrowser(web.Address);
        await browser.Get("/sign-in");
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (mails.IsEmpty)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }

        Assert.Contains($"To: {officer.Email!.Value.Value}", mails.Single(), StringComparison.OrdinalIgnoreCase);
        var code = System.Text.RegularExpressions.Regex.Match(Mailbox.Parts(mails.Single())[0], "[0-9]{6}").Value;
        Assert.Equal("/", (await browser.Submit(null, ("Code", code))).Address.AbsolutePath);
        smtp.Stop();
        await conversations;
    }

    private static async Task Serve(TcpListener listener, ConcurrentQueue<string> mails, bool refuseFirst)
    {
        var refuse = refuseFirst;
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Converse(client, mails, refuse);
                refuse = false;
            }
        }
        catch (SocketException)
        {
            // The listener was stopped: the test is over.
        }
    }

    private static async Task Converse(TcpClient client, ConcurrentQueue<string> mails, bool refuse)
    {
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "DATA" when refuse:
                    await writer.WriteLineAsync("451 later");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var mail = new System.Text.StringBuilder();
                    while (await reader.ReadLineAsync() is { } text && text != ".")
                    {
                        mail.Append(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text).Append('\n');
                    }

                    mails.Enqueue(mail.ToString());
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }
}
