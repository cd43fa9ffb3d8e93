using System.Net;
using LakMuang.Protocol.Clients;

namespace LakMuang.Tests.SignOn;

/// <summary>A name that a client registered never leads inside (SSRF), except into networks that the operator has named.</summary>
public sealed class CallableAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("192.0.0.8")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    public void What_is_inside_is_closed(string address) => Assert.False(CallableAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("203.150.1.1")]
    [InlineData("2001:fb0:100::10")]
    [InlineData("::ffff:8.8.8.8")]
    public void What_is_public_is_open(string address) => Assert.True(CallableAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.20.1.5", true)]
    [InlineData("::ffff:10.20.1.5", true)]
    [InlineData("10.21.1.5", false)]
    [InlineData("127.0.0.1", false)]
    public void A_network_that_the_operator_named_is_open_and_no_other(string address, bool isOpen) =>
        Assert.Equal(isOpen, new CallableAddresses(false, [IPNetwork.Parse("10.20.0.0/16")]).MayCall(IPAddress.Parse(address)));
}
