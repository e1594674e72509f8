# The version, as a command and as an option people try first.
$ reqs version
reqs 0.1.0

$ reqs --version
reqs 0.1.0

$ reqs version --json
{
  "schema": 1,
  "kind": "version",
  "items": [
    {
      "name": "reqs",
      "version": "0.1.0"
    }
  ]
}
